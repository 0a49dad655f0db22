using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Reading.FrontMatter;

/// <summary>Reports a text that is no date of the past, in front matter and in tables.</summary>
internal static class PastDateErrors
{
    /// <param name="text">The value without white space around it.</param>
    /// <param name="hint">What may be meant.</param>
    /// <param name="at">The place of the value.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    public static void Report(string text, string hint, SourceLocation at, DiagnosticBag diagnostics)
    {
        if (EdtfInterval.IsReversedInterval(text)) diagnostics.Report(DiagnosticDescriptors.IntervalReversed, at, text, Reversed(text));
        else diagnostics.Report(DiagnosticDescriptors.NotADate, at, text, hint);
    }

    private static string Reversed(string interval) => string.Join('/', interval.Split('/').Reverse());
}
