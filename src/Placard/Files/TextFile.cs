using System.Text;
using System.Text.Unicode;
using Placard.Diagnostics;
using Placard.Text;

namespace Placard.Files;

/// <summary>Checks of every text file: it must be UTF-8 without characters that XML forbids and without merge conflicts.</summary>
internal static class TextFile
{
    /// <summary>How many forbidden characters of a file are reported: one that has more is hardly a text.</summary>
    private const int MostForbidden = 20;

    /// <returns>False if the check failed, which has been reported: at the first invalid byte, or at each forbidden character.</returns>
    public static bool Check(SourceFile file, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (!Utf8.IsValid(bytes))
        {
            diagnostics.Report(DiagnosticDescriptors.NotUtf8, LocationOf(file, bytes, FirstInvalid(bytes)));
            return false;
        }
        return !HasForbidden(file, bytes, diagnostics) && !HasConflict(file, bytes, diagnostics);
    }

    private static bool HasForbidden(SourceFile file, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        var found = 0;
        for (var at = 0; found < MostForbidden && XmlCharacters.IndexIn(bytes[at..]) is >= 0 and var next; found++)
        {
            at += next;
            _ = Rune.DecodeFromUtf8(bytes[at..], out var character, out var length);
            var location = LocationOf(file, bytes, at);
            if (character.Value == 0) diagnostics.Report(DiagnosticDescriptors.NulCharacter, location);
            else diagnostics.Report(DiagnosticDescriptors.InvisibleCharacter, location, $"U+{character.Value:X4}");
            at += length;
        }
        return found > 0;
    }

    /// <summary>Reports the conflict markers of git.</summary>
    private static bool HasConflict(SourceFile file, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        var found = false;
        for (var at = 0; at < bytes.Length;)
        {
            var opening = bytes[at..].IndexOf("<<<<<<< "u8);
            if (opening < 0) break;
            opening += at;
            at = opening + 1;
            var closing = bytes[opening..].IndexOf("\n>>>>>>> "u8);
            if (closing < 0) break;
            if (opening > 0 && bytes[opening - 1] is not ((byte)'\n' or 0xBF)) continue;
            closing += opening + 1;
            var middle = bytes[opening..closing].IndexOf("\n======="u8);
            diagnostics.Report(DiagnosticDescriptors.MergeConflict, LocationOf(file, bytes, opening));
            if (middle >= 0) diagnostics.Report(DiagnosticDescriptors.MergeConflict, LocationOf(file, bytes, opening + middle + 1));
            diagnostics.Report(DiagnosticDescriptors.MergeConflict, LocationOf(file, bytes, closing));
            (found, at) = (true, closing);
        }
        return found;
    }

    /// <summary>The length of the first line with its line break (LF, CR or CRLF).</summary>
    public static int LineLength(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0) return bytes.Length;
        return bytes[end] == '\r' && end + 1 < bytes.Length && bytes[end + 1] == '\n' ? end + 2 : end + 1;
    }

    /// <summary>The text without byte-order mark; null if a check failed, which has been reported.</summary>
    public static string? ReadText(SourceFile file, DiagnosticBag diagnostics)
    {
        var bytes = file.Read().Span;
        return Check(file, bytes, diagnostics) ? Encoding.UTF8.GetString(bytes[SkipByteOrderMark(bytes)..]) : null;
    }

    public static int SkipByteOrderMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? 3 : 0;

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done) at += consumed;
        return at;
    }

    private static SourceLocation LocationOf(SourceFile file, ReadOnlySpan<byte> bytes, int offset)
    {
        var line = 1;
        var lineStart = SkipByteOrderMark(bytes);
        for (var next = lineStart + LineLength(bytes[lineStart..]); next <= offset && next < bytes.Length; next += LineLength(bytes[next..]))
            (line, lineStart) = (line + 1, next);
        return new SourceLocation(file.DisplayPath, line, Encoding.UTF8.GetCharCount(bytes[lineStart..offset]) + 1);
    }
}
