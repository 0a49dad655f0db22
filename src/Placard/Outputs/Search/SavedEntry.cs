using AngleSharp.Html.Dom;
using Placard.Captures;
using Placard.Content;
using Placard.Outputs.Captures;

namespace Placard.Outputs.Search;

/// <summary>A captured page as an entry of the search.</summary>
internal sealed record SavedEntry : Entry
{
    /// <summary>An index takes about as much text of a page as one part in so many of its markup.</summary>
    private const int MarkupPerText = 4;

    public required Capture Capture { get; init; }

    public required CapturedFile File { get; init; }

    /// <summary>About how many bytes of text the page has.</summary>
    public required int TextLength { get; init; }

    /// <summary>The words of the page, read anew at each call.</summary>
    public string Text()
    {
        var text = TextEncodings.Read(File, Capture.Lang);
        using var page = SavedPageParser.Parse(text);
        return page is null ? SavedPageText.WithoutTags(text) : page.Body is { } body ? SavedPageText.Of(body) : "";
    }

    /// <summary>The pages of all captures that want to be found.</summary>
    public static IReadOnlyList<SavedEntry> Of(OutputContext context) => context.Cache.Get(typeof(SavedEntry), () => context.Site.Captures
        .Where(capture => capture.IsSearched)
        .SelectMany(capture => capture.Files.Where(file => file.Kind == CapturedKind.Page).Select(file => (capture, file)))
        .AsParallel().AsOrdered().Select(page => Of(page.capture, page.file)).ToList());

    private static SavedEntry Of(Capture capture, CapturedFile file)
    {
        var bytes = file.Source.Read();
        using var page = SavedPageParser.Parse(TextEncodings.Decode(bytes.Span, file.Charset, capture.Lang));
        var title = page is null ? "" : SavedPageText.TitleOf(page);
        return new SavedEntry
        {
            Capture = capture,
            File = file,
            TextLength = Math.Min(SavedPageText.MaxLength, bytes.Length / MarkupPerText),
            Origin = capture.Origin,
            UrlOrigin = capture.UrlOrigin,
            SourcePath = file.Source.Path,
            Title = title.Length > 0 ? title : file.Path,
            Summary = capture.Title,
            Slug = file.Path,
            Permalink = file.Permalink!.Value,
            Lang = LanguageOf(page) ?? capture.Lang,
            Date = capture.Captured,
            Body = Body.None,
        };
    }

    private static string? LanguageOf(IHtmlDocument? page)
    {
        var lang = page?.DocumentElement.GetAttribute("lang")?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return lang is { Length: 2 or 3 } && lang.All(char.IsAsciiLetterLower) ? lang : null;
    }
}
