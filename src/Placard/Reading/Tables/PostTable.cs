using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Images;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using Placard.Urls;

namespace Placard.Reading.Tables;

/// <summary>Reads a table of preserved social posts.</summary>
internal static class PostTable
{
    public static TableSchema Schema { get; } = new(
        new TableColumn("date", "2020-06-17", "The day of the post; every row has one.") { IsNaming = true, IsPastDate = true },
        new TableColumn("author", "Ada Example", "Who wrote it."),
        new TableColumn("text", "No!", "What it said."),
        new TableColumn("url", "https://example.org/1", "Where it stood."),
        new TableColumn("archivedUrl", "https://archive.example/1", "Where a copy of it stands."),
        new TableColumn("screenshot", "../files/post.png", "A picture of it below files/."),
        new TableColumn("screenshotAlt", "A post by Ada Example", "What the picture shows; else the post's text."));

    public static IReadOnlyList<SocialPost> Read(SourceFile file, SourceIndex sources, DiagnosticBag diagnostics)
    {
        var posts = new List<SocialPost>();
        foreach (var row in CsvTable.Read(file, Schema, diagnostics))
        {
            if (row["date"].Length == 0)
                diagnostics.Report(DiagnosticDescriptors.CsvEmptyCell, row.LocationOf("date"), "date", "the day of the post, such as 2020-06-17");
            if (row.PastDate("date", diagnostics) is not { } date) continue;
            posts.Add(new SocialPost(date, row["author"], row["text"], UrlOf(row, "url", diagnostics), UrlOf(row, "archivedUrl", diagnostics),
                Screenshot(file, row, sources, diagnostics)));
        }
        return [.. posts.OrderBy(post => post.Date)];
    }

    private static string? UrlOf(CsvRow row, string column, DiagnosticBag diagnostics)
    {
        var text = row[column];
        if (text.Length == 0) return null;
        if (WebUrl.IsValid(text)) return text;
        diagnostics.Report(DiagnosticDescriptors.NotAUrl, row.LocationOf(column), text);
        return null;
    }

    private static Image? Screenshot(SourceFile file, CsvRow row, SourceIndex sources, DiagnosticBag diagnostics)
    {
        if (row["screenshot"].Length == 0) return null;
        var at = row.LocationOf("screenshot");
        if (sources.Resolve(file, row["screenshot"], at, diagnostics) is not { } image) return null;
        if (!image.Path.StartsWith("files/", StringComparison.Ordinal))
        {
            diagnostics.Report(DiagnosticDescriptors.NotPublished, at, row["screenshot"]);
            return null;
        }
        var alt = row["screenshotAlt"].Length > 0 ? row["screenshotAlt"] : row["text"];
        return new Image(new Permalink(image.Path), alt);
    }
}
