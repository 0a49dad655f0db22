using Placard.Cli.Terminal;
using Placard.Content;

namespace Placard.Cli.Commands;

/// <summary>The options of <c>placard build</c>. Their text is part of the build stamp.</summary>
internal sealed record BuildSettings(string Input, string Theme, string Output, BuildOptions Options, DiagnosticFormat Format, bool Record = false);
