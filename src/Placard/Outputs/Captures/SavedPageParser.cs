using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Placard.Text;

namespace Placard.Outputs.Captures;

/// <summary>
/// Parses a captured page as browsers do, and stops where that could take long: a parser's work grows with the depth of elements, and it repeats formatting
/// elements that are not closed in each block after them. It calls itself for each <c>pre</c> that stands at the beginning of another.
/// </summary>
internal static class SavedPageParser
{
    /// <summary>The longest page, in characters: one that SingleFile saved holds its images.</summary>
    public const int MaxLength = 32 * 1024 * 1024;

    private const int MostElements = 200_000;

    /// <summary>The parser keeps no elements deeper than about 500, although it goes on to count them.</summary>
    private const int MaxDepth = 480;

    private const int MaxSumOfDepths = 4_000_000, MaxSumOfRepeated = 500_000;

    /// <summary>One element of so many is looked at.</summary>
    private const int Interval = 32;

    private static readonly FrozenSet<string> Formatting = WordSet.Of("a b big code em font i nobr s small strike strong tt u");

    /// <returns>Null where the page is longer, more deeply nested or of more elements than any that people wrote.</returns>
    public static IHtmlDocument? Parse(string html, int maxElements = MostElements)
    {
        if (html.Length > MaxLength) return null;
        var budget = new Budget(maxElements);
        try
        {
            return new HtmlParser(new HtmlParserOptions { IsScripting = false, OnCreated = (element, _) => budget.Count(element) }).ParseDocument(html);
        }
        catch (TooComplexException)
        {
            return null;
        }
    }

    private sealed class Budget(int maxElements)
    {
        private IElement? last;
        private int elements, depths, repeated;

        /// <summary>Takes the depth of the element before, which has its place by now.</summary>
        public void Count(IElement element)
        {
            if (++elements > maxElements || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new TooComplexException();
            if (elements % Interval == 0 && last is not null)
            {
                var depth = 0;
                for (var above = last.ParentElement; above is not null; above = above.ParentElement)
                {
                    depth++;
                    if (Formatting.Contains(above.LocalName)) repeated += Interval;
                }
                depths += depth * Interval;
                if (depth > MaxDepth || depths > MaxSumOfDepths || repeated > MaxSumOfRepeated) throw new TooComplexException();
            }
            last = element;
        }
    }

    private sealed class TooComplexException : Exception;
}
