namespace Placard.Benchmarks.Measuring;

/// <summary>What a build wrote: how many files, and how large.</summary>
internal sealed record OutputFolder(int Files, long Bytes)
{
    public static OutputFolder Of(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        return new OutputFolder(files.Length, files.Sum(file => file.Length));
    }
}
