using Placard.Cli.Terminal;
using Placard.Content;

namespace Placard.Cli.Commands;

/// <summary>What <c>placard build</c> was called with.</summary>
internal sealed record BuildSettings(string Input, string Theme, string Output, BuildOptions Options, DiagnosticFormat Format, bool Record = false);
