using System.Text;
using System.Text.Json;
using Placard.BrowserTests.Support;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.BrowserTests.Security;

/// <summary>An archive with a vector in every field that reaches a page, a feed, a drawing or data. Lines that the build refuses are left out.</summary>
internal sealed class VectorArchive
{
    private const string Article = """
        ---
        title: §
        summary: §
        date: 2020-01-02
        authors: [§]
        tags: [§]
        campaign: CAMPAIGN
        image: ../files/drawing.svg
        imageAlt: §
        signatures: NAME.csv
        source:
          title: §
          publisher: §
          author: §
          url: "https://elsewhere.test/a"
        attachments: [{ file: ../files/text.txt, title: § }]
        extra: { note: § }
        ---
        # ¶

        ¶ **¶** `¶` [¶](../files/text.txt "¶") ![¶](../files/drawing.svg "¶")

        - ¶

        > ¶

        | ¶ | b |
        |---|---|
        | ¶ | b |

        A note[^1]

        [^1]: ¶

        <p title="¶">¶</p>

        ¶
        """;

    private const string Campaign = """
        ---
        title: §
        summary: §
        start: 2020-01-01
        end: 2020-02-01
        hashtag: §
        outcome: won
        outcomeSummary: §
        posts: NAME.csv
        milestones:
          - { date: 2020-01-03, text: § }
        ---
        ¶
        """;

    private const string Action = """
        ---
        title: §
        summary: §
        kind: letter
        campaign: CAMPAIGN
        subject: §
        thanks: §
        consent: §
        closedNote: §
        goal: 100
        targets:
          - { name: §, role: §, organisation: §, country: §, email: office@example.org }
        fields:
          - { name: town, label: §, type: text, help: § }
          - { name: role, label: Role, type: choice, options: [§, other] }
        ---
        ¶

        ## Letter

        ¶ [target name]

        ¶
        """;

    private readonly Dictionary<string, List<string>> files = new(StringComparer.Ordinal);

    private VectorArchive()
    {
    }

    /// <summary>How many lines the build has refused.</summary>
    public int Refused { get; private set; }

    public int Fields { get; private set; }

    public static (VectorArchive Archive, PublishedArchive Published) Of(string host, IReadOnlyList<string> vectors)
    {
        var archive = new VectorArchive();
        archive.Add("archive.yaml", "§", vectors[0], $"title: §\ndescription: §\nbaseUrl: https://{host}/\nhandler: {{ type: formspree, id: abc }}\n"
            + "privacy: { controller: §, purpose: §, recipient: §, retention: §, contact: e@archive.test }\n");
        archive.Add("files/text.txt", "", "", "Text.\n");
        archive.Add("files/drawing.svg", "", "", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>\n");
        for (var i = 0; i < vectors.Count; i++)
        {
            var name = $"v{i}";
            archive.Add($"articles/{name}.md", name, vectors[i], Article);
            archive.Add($"articles/{name}.csv", name, vectors[i], "name,role,organisation,comment,display\n\u00a7,\u00a7,\u00a7,\u00a7,full\n");
            archive.Add($"campaigns/{name}.md", name, vectors[i], Campaign);
            archive.Add($"campaigns/{name}.csv", name, vectors[i], "date,author,text,url\n2020-01-02,\u00a7,\u00a7,https://elsewhere.test/a\n");
            archive.Add($"actions/{name}.md", name, vectors[i], Action);
            archive.Add($"pages/{name}.md", name, vectors[i], "---\ntitle: §\n---\n<div>\n¶\n</div>\n");
            archive.Add($"files/{name}.svg", name, vectors[i], "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>¶</text></svg>\n");
        }
        return (archive, archive.Publish());
    }

    private void Add(string path, string name, string vector, string text)
    {
        var isTable = path.EndsWith(".csv", StringComparison.Ordinal);
        var quoted = isTable ? $"\"{vector.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : JsonSerializer.Serialize(vector, Relaxed);
        Fields += text.Split('§', '¶').Length - 1;
        files[path] =
        [
            .. text.ReplaceLineEndings("\n").Replace("NAME", name, StringComparison.Ordinal).Replace("CAMPAIGN", name, StringComparison.Ordinal)
                .Replace("§", quoted, StringComparison.Ordinal).Replace("¶", vector, StringComparison.Ordinal).Split('\n'),
        ];
    }

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private PublishedArchive Publish()
    {
        while (true)
        {
            var (diagnostics, sink) = (new DiagnosticBag(), new MemorySink());
            var input = new BuildInput([.. files.Select(file => new MemorySourceFile(file.Key, Encoding.UTF8.GetBytes(string.Join('\n', file.Value))))], "",
                BuiltInTheme.Files, "theme/", new BuildOptions { AsOf = new DateOnly(2020, 6, 1) })
            { ImageEncoder = new StubEncoder() };
            var build = SiteBuilder.Prepare(input, diagnostics)!;
            if (!diagnostics.HasErrors) SiteBuilder.Write(build, sink);
            if (!diagnostics.HasErrors) return new PublishedArchive(build.Site, new BuiltSite(sink.Files, diagnostics.Sorted()));
            foreach (var error in diagnostics.Sorted().Where(found => found.IsError).GroupBy(found => found.Location.Path))
                Remove(error.Key, [.. error.Select(found => found.Location.Line).Distinct().OrderDescending()]);
        }
    }

    private void Remove(string path, IReadOnlyList<int> lines)
    {
        Refused += lines.Count;
        var isWhole = path.EndsWith(".svg", StringComparison.Ordinal) || lines.Any(line => line == 1 || line > files[path].Count);
        if (isWhole) files.Remove(path);
        else foreach (var line in lines) files[path].RemoveAt(line - 1);
    }
}
