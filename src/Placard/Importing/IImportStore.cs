namespace Placard.Importing;

/// <summary>The files of the archive that is imported into. Paths are portable, relative to <c>input/</c>, and lead nowhere else.</summary>
public interface IImportStore
{
    /// <summary>The SHA-256 of a file in hexadecimal digits; null where there is none.</summary>
    /// <exception cref="IOException">The file can't be read, or something else than a file is there.</exception>
    string? DigestOf(string path);

    /// <summary>The text of a file; null where there is none.</summary>
    /// <exception cref="IOException">As for <see cref="DigestOf"/>.</exception>
    string? ReadText(string path);

    /// <summary>Creates or replaces a file.</summary>
    /// <param name="write">Writes the bytes; when it returns false, the file stays as it was.</param>
    /// <exception cref="IOException">The disk failed, or a folder above the file is a symbolic link.</exception>
    void Write(string path, Func<Stream, bool> write);
}
