using Placard.Cli.Terminal;
using Placard.Content;

namespace Placard.Cli.Commands;

/// <summary>The options of <c>placard build</c>.</summary>
internal sealed record BuildSettings(string Input, string Theme, string Output, BuildOptions Options, DiagnosticFormat Format, bool Record = false)
{
    /// <summary>All options but the moment of the build, as a part of the build stamp.</summary>
    public string TextWithoutClock() => (this with { Options = Options with { AsOf = default, AsOfTime = null } }).ToString();
}
