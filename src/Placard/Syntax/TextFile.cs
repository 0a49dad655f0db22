using System.Text;
using System.Text.Unicode;
using Placard.Diagnostics;
using Placard.Model;

namespace Placard.Syntax;

/// <summary>What every text file must be: UTF-8 without NUL.</summary>
internal static class TextFile
{
    /// <returns>False where the file is no such text, which has been reported at its first bad byte.</returns>
    public static bool Check(SourceFile file, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (!Utf8.IsValid(bytes))
        {
            diagnostics.Report(DiagnosticDescriptors.NotUtf8, LocationOf(file, bytes, FirstInvalid(bytes)));
            return false;
        }
        var nul = bytes.IndexOf((byte)0);
        if (nul < 0) return true;
        diagnostics.Report(DiagnosticDescriptors.NulCharacter, LocationOf(file, bytes, nul));
        return false;
    }

    /// <summary>The file's text without a byte-order mark; null where it is no text, which has been reported.</summary>
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
        var before = bytes[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        if (lineStart == 0) lineStart = SkipByteOrderMark(bytes);
        return new SourceLocation(file.DisplayPath, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
