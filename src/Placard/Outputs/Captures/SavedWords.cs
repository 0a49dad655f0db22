using Placard.Content;

namespace Placard.Outputs.Captures;

/// <summary>The words that the archive adds to a captured page, in the language of the capture's card.</summary>
/// <param name="Lang">The language.</param>
/// <param name="Direction">Its direction: <c>ltr</c> or <c>rtl</c>.</param>
internal sealed record SavedWords(string Lang, string Direction)
{
    /// <summary>The name of the bar.</summary>
    public required string Label { get; init; }

    /// <summary>What the page is.</summary>
    public required string Copy { get; init; }

    /// <summary>The link to the card.</summary>
    public required string About { get; init; }

    /// <summary>What takes the place of a page that is too complex.</summary>
    public required string TooComplex { get; init; }

    public required string MissingPattern { private get; init; }

    public required string FramePattern { private get; init; }

    public string Missing(string what) => MissingPattern.Replace("{what}", what, StringComparison.Ordinal);

    public string Frame(string what) => FramePattern.Replace("{what}", what, StringComparison.Ordinal);

    public static SavedWords Of(OutputContext context, Capture capture)
    {
        string Text(string key) => context.Text(capture.Lang, key);
        return new SavedWords(capture.Lang, Placard.Text.TextDirection.Of(capture.Lang))
        {
            Label = Text("capture.bar.label"),
            Copy = Text("capture.bar.copy"),
            About = Text("capture.bar.about"),
            TooComplex = Text("capture.bar.tooComplex"),
            MissingPattern = Text("capture.bar.missing"),
            FramePattern = Text("capture.bar.frame"),
        };
    }
}
