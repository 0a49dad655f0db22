using System.Text;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.RobustnessTests.Parsers;

/// <summary>Checks that diagnostics name places that exist.</summary>
internal static class Places
{
    private static readonly string[] LineEnds = ["\r\n", "\n"], AllLineEnds = ["\r\n", "\n", "\r"];

    /// <exception cref="NoSuchPlaceException">A diagnostic names a line or column behind the end.</exception>
    public static void Check(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics)
    {
        if (diagnostics.Sorted() is not { Count: > 0 } found) return;
        foreach (var file in files)
        {
            string? text = null;
            foreach (var diagnostic in found.Where(diagnostic => diagnostic.Location.Path == file.DisplayPath))
            {
                text ??= Encoding.UTF8.GetString(file.Read().Span).TrimStart('\uFEFF');
                // Programs differ in whether a carriage return alone ends a line.
                if (!Exists(diagnostic.Location, text.Split(LineEnds, StringSplitOptions.None))
                    && !Exists(diagnostic.Location, text.Split(AllLineEnds, StringSplitOptions.None)))
                {
                    throw new NoSuchPlaceException(diagnostic);
                }
            }
        }
    }

    private static bool Exists(SourceLocation place, string[] lines) =>
        place.Line >= 1 && place.Line <= lines.Length && place.Column >= 1 && place.Column <= lines[place.Line - 1].Length + 1;
}

internal sealed class NoSuchPlaceException(Diagnostic diagnostic) : Exception($"There is no such place: {diagnostic}")
{
    public string Code => diagnostic.Descriptor.Code;
}
