namespace Placard.Benchmarks.Measuring;

/// <summary>The output of a build: number and size of files.</summary>
internal sealed record OutputFolder(int Files, long Bytes)
{
    public static OutputFolder Of(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        return new OutputFolder(files.Length, files.Sum(file => file.Length));
    }
}
