using Placard.Importing;

namespace Placard.Cli.Importing;

/// <summary>A store whose files are looked at and never changed.</summary>
internal sealed class DryStore(IImportStore store) : IImportStore
{
    public string? DigestOf(string path) => store.DigestOf(path);

    public string? ReadText(string path) => store.ReadText(path);

    public void Write(string path, Func<Stream, bool> write) => write(Stream.Null);
}
