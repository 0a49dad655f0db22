namespace Placard.Cli.Signing;

/// <summary>The lines of which the files of minisign are made.</summary>
internal static class SignatureLines
{
    public const string UntrustedComment = "untrusted comment: ";

    public const string TrustedComment = "trusted comment: ";

    /// <summary>The bytes of a line in Base64; null where it is none, or of another length.</summary>
    public static byte[]? FromBase64(string line, int length)
    {
        line = line.Trim();
        if (line.Length != (length + 2) / 3 * 4) return null;
        var bytes = new byte[length + 2];
        return Convert.TryFromBase64String(line, bytes, out var count) && count == length ? bytes[..count] : null;
    }
}
