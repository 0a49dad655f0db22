using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Reading.FrontMatter;

/// <summary>Splits a Markdown file into its front matter and its body.</summary>
internal static class FrontMatterReader
{
    /// <summary>Reads the keys and finds the body.</summary>
    /// <returns>Null where the keys can't be read; the reason has been reported.</returns>
    public static (YamlMapping Keys, Body Body)? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        (YamlMapping Keys, Body Body)? parts = null;
        file.UseBytes(bytes => parts = Read(file, bytes, diagnostics));
        return parts;
    }

    private static (YamlMapping Keys, Body Body)? Read(SourceFile file, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (bytes.Length > MarkdownLimits.MaxMegabytes * 1024 * 1024)
        {
            diagnostics.Report(DiagnosticDescriptors.TextTooLong, SourceLocation.StartOf(file.DisplayPath), MarkdownLimits.MaxMegabytes);
            return null;
        }
        if (!TextFile.Check(file, bytes, diagnostics)) return null;
        var start = TextFile.SkipByteOrderMark(bytes);
        if (FindEnd(bytes[start..], out var yamlLength, out var bodyOffset, out var bodyLine) is { } failure)
        {
            Report(file, bytes[start..], failure, diagnostics);
            return null;
        }
        var keys = YamlReader.Read(file.DisplayPath, Encoding.UTF8.GetString(bytes.Slice(start, yamlLength)), diagnostics, goOn: true);
        if (keys is null) return null;
        var body = bytes[(start + bodyOffset)..];
        return (keys, new Body(file, start + bodyOffset, bodyLine)
        {
            Length = body.Length,
            Unwritten = NewEntryText.AtStartOf(body),
            FrontMatter = DigestOf(bytes[..(start + bodyOffset)]),
        });
    }

    private static UInt128 DigestOf(ReadOnlySpan<byte> frontMatter)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(frontMatter, digest);
        return BinaryPrimitives.ReadUInt128LittleEndian(digest);
    }

    private enum Failure { Missing, NotClosed, TooLong }

    private static Failure? FindEnd(ReadOnlySpan<byte> text, out int yamlLength, out int bodyOffset, out int bodyLine)
    {
        yamlLength = bodyOffset = bodyLine = 0;
        var number = 0;
        for (var at = 0; at < text.Length;)
        {
            number++;
            var next = at + TextFile.LineLength(text[at..]);
            var line = text[at..next].TrimEnd(" \t\r\n"u8);
            if (number == 1 && !line.SequenceEqual("---"u8)) return Failure.Missing;
            if (number > 1 && (line.SequenceEqual("---"u8) || line.SequenceEqual("..."u8)))
            {
                (yamlLength, bodyOffset, bodyLine) = (at, next, number + 1);
                return null;
            }
            if (at > YamlLimits.MaxKilobytes * 1024) return LooksClosedLater(text[at..]) ? Failure.TooLong : Failure.NotClosed;
            at = next;
        }
        return number == 0 ? Failure.Missing : Failure.NotClosed;
    }

    private static bool LooksClosedLater(ReadOnlySpan<byte> rest) => rest.IndexOf("\n---"u8) >= 0;

    private static void Report(SourceFile file, ReadOnlySpan<byte> bytes, Failure failure, DiagnosticBag diagnostics)
    {
        var start = SourceLocation.StartOf(file.DisplayPath);
        var lines = TextLines.Split(Encoding.UTF8.GetString(bytes));
        switch (failure)
        {
            case Failure.TooLong:
                diagnostics.Report(DiagnosticDescriptors.FrontMatterTooLong, start, YamlLimits.MaxKilobytes);
                break;
            case Failure.NotClosed:
                var end = FirstLineOfText(lines);
                var mark = Array.FindIndex(lines, 1, line => FrontMatterMark.IsNearly(line.Trim()));
                diagnostics.Add(mark > 0
                    ? FrontMatterMark.Explain(file.DisplayPath, lines, mark)
                    : Diagnostic.Create(DiagnosticDescriptors.FrontMatterNotClosed, start with { Line = end }, ""));
                break;
            default:
                var first = Array.FindIndex(lines, line => line.Trim().Length > 0);
                var opens = first > 0 && lines[first].TrimEnd() == "---";
                if (opens)
                {
                    diagnostics.Report(DiagnosticDescriptors.FrontMatterNotFirst, start with { Line = first + 1 });
                }
                else if (first >= 0 && YamlLines.IsConflictMark(lines[first]))
                {
                    diagnostics.Report(DiagnosticDescriptors.MergeConflict, start with { Line = first + 1 });
                }
                else
                {
                    diagnostics.Report(DiagnosticDescriptors.FrontMatterMissing, start with { Line = Math.Max(first, 0) + 1 }, first >= 0
                        && LooksLikeOpening(lines[first])
                        ? $" This line looks like it, but holds `{lines[first].TrimEnd()}`."
                        : "");
                }

                break;
        }
    }

    /// <summary>Forms of the opening line that other programs or typing errors produce: <c>----</c>, <c>\---</c>, <c>+++</c>, a fence of code.</summary>
    private static bool LooksLikeOpening(string line) =>
        line.Trim() is var mark
            && (FrontMatterMark.IsNearly(mark.TrimStart('\\')) || mark.StartsWith("+++", StringComparison.Ordinal)
                || mark.StartsWith("```", StringComparison.Ordinal));

    private static int FirstLineOfText(string[] lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i];
            var belongs = line.Length == 0 || line[0] is ' ' or '-' or '#' || line.Contains(':', StringComparison.Ordinal);
            if (!belongs) return i + 1;
        }
        return lines.Length;
    }
}
