namespace Placard.Cli.Publishing;

/// <summary>The files of the program itself, for what is kept between builds: another program may give other bytes.</summary>
internal static class ProgramDigest
{
    private static readonly string[] Names = ["placard", "placard.exe", "placard.dll", "Placard.Core.dll", "Placard.Pictures.dll"];

    /// <summary>Adds the names, sizes and times of the program's files.</summary>
    public static void AddTo(FileDigest digest)
    {
        foreach (var name in Names)
        {
            if (new FileInfo(Path.Join(AppContext.BaseDirectory, name)) is { Exists: true } program) digest.Add(name, program.Length, program.LastWriteTimeUtc);
        }
    }
}
