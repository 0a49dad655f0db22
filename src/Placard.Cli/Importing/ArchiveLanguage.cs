using Placard.Cli.Loading;
using Placard.Importing;

namespace Placard.Cli.Importing;

/// <summary>The default language of the archive that is imported into.</summary>
internal static class ArchiveLanguage
{
    public static string Of(string input) => DefaultLanguage.In(InputFile.Read(Path.Join(input, "archive.yaml")) ?? "");
}
