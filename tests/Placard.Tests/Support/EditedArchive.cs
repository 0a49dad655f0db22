namespace Placard.Tests.Support;

/// <summary>An archive that is being edited: each edit is drawn by lot and is one that people make, errors included.</summary>
/// <param name="seed">The same seed gives the same edits.</param>
public sealed class EditedArchive(int seed)
{
    private static readonly string[] Articles = [.. "abcdefgh".Select(name => $"articles/{name}.md"), "articles/2021/a.md", "articles/2021/ع.md"];
    private static readonly string[] Campaigns = ["campaigns/c.md", "campaigns/c-fr.md", "campaigns/other.md"];
    private static readonly string[] Others = ["actions/write.md", "actions/sign.md", "pages/about.md", "pages/thanks.md"];
    private static readonly string[] Tables = ["articles/names.csv", "campaigns/posts.csv", "actions/targets.csv"];
    private static readonly string[] Files = ["files/image.svg", "files/report.pdf", "captures/old/capture.yaml", "captures/old/index.html",
        "captures/old/more.html", "archive.yaml"];
    private static readonly string[] ThemeFiles = ["theme/partials/card.liquid", "theme/layouts/page.liquid", "theme/assets/more.css"];
    private static readonly string[] All = [.. Campaigns, .. Articles, .. Others, .. Tables, .. Files];

    private readonly Random random = new(seed);
    private int number;

    /// <summary>Every file by its path; those of the theme's own folder begin with <c>theme/</c>.</summary>
    public SortedDictionary<string, string> Content { get; } = new(StringComparer.Ordinal);

    /// <summary>Writes every file once.</summary>
    public void Begin()
    {
        foreach (var path in All) Content[path] = TextOf(path);
    }

    /// <summary>Does one thing, or, as a checkout does, many at once.</summary>
    /// <returns>The paths of what was changed, added or removed.</returns>
    public IReadOnlyList<string> Edit()
    {
        var changed = new List<string>();
        var many = random.Next(25) == 0 ? 12 : 1;
        for (var i = 0; i < many; i++) EditOne(changed);
        return [.. changed.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Adds a paragraph to one article.</summary>
    /// <returns>Its path; none where no article is left.</returns>
    public IReadOnlyList<string> Append()
    {
        string[] left = [.. Articles.Where(path => Content.TryGetValue(path, out var text) && text.EndsWith(".\n", StringComparison.Ordinal))];
        if (left.Length == 0) return [];
        var path = Pick(left);
        Content[path] += $"\nOne paragraph more ({++number}).\n";
        return [path];
    }

    private void EditOne(List<string> changed)
    {
        var path = random.Next(40) == 0 ? Pick(ThemeFiles) : random.Next(3) > 0 ? Pick(Articles) : Pick(All);
        changed.Add(path);
        switch (random.Next(10))
        {
            case 0:
                Content.Remove(path);
                break;
            case 1 when Content.Remove(path, out var moved) && path.EndsWith(".md", StringComparison.Ordinal):
                var to = path[..path.IndexOf('/', StringComparison.Ordinal)] + $"/{(char)('a' + random.Next(10))}.md";
                changed.Add(to);
                Content[to] = moved;
                break;
            case 2 when path.EndsWith(".md", StringComparison.Ordinal):
                Content[path] = Pick("---\ntitle: a: b\n---\n", "---\ntitle: Half", "",
                    "---\ntitle: x\ndate: yesterday\nstart: 2020-13-01\nkind: nothing\n---\nText.\n");
                break;
            case < 6 when Content.TryGetValue(path, out var text):
                Content[path] = $"{text}\nOne paragraph more ({++number}), see [x]({Pick("a.md", "b.md", "../pages/about.md", "gone.md")}).\n";
                break;
            default:
                Content[path] = TextOf(path);
                break;
        }
    }

    private string Pick(params string[] values) => values[random.Next(values.Length)];

    /// <summary>One of several, mostly the first.</summary>
    private string Mostly(params string[] values) => random.Next(4) > 0 ? values[0] : Pick(values);

    private string Day() => $"202{random.Next(3)}-0{1 + random.Next(9)}-1{random.Next(10)}";

    private string TextOf(string path) => path switch
    {
        "archive.yaml" =>
            $"title: Archive{Mostly("", " 2")}\nbaseUrl: https://archive.test/\nlanguages: [{Mostly("en, fr", "fr, en")}]\npageSize: {Mostly("3", "2")}\nnavigation:\n  - {{ title: About, link: pages/about.md }}\n{Mostly("", "handler: {type: netlify}\n", "omit: [rss]\n")}",
        "articles/names.csv" => $"name,role\nAda {Pick("A", "B")},{Pick("x", "y")}\n",
        "campaigns/posts.csv" =>
            $"date,author,text,url,screenshot\n{Day()},@a,Post {Pick("1", "2")},https://example.org/,{Mostly("", "../files/image.svg")}\n",
        "actions/targets.csv" => $"name,email\nOffice {Pick("1", "2")},office@example.org\n",
        "captures/old/capture.yaml" => $"title: Old site {Pick("1", "2")}\ncampaign: {Mostly("c", "other", "none")}\n{Mostly("", "start: more.html\n")}",
        "theme/partials/card.liquid" => Mostly("<p>{{ item.title }}</p>", "<p>{{ item.nothing }}</p>", "{% if %}"),
        "theme/layouts/page.liquid" => Pick("<h1>{{ entry.title }}</h1>{{ content }}", "<h2>{{ entry.title }}</h2>{{ content }}"),
        _ when path.StartsWith("articles/", StringComparison.Ordinal) => Article(),
        _ when path.StartsWith("campaigns/", StringComparison.Ordinal) => Campaign(path),
        _ when path.StartsWith("actions/", StringComparison.Ordinal) => Action(),
        _ when path.StartsWith("pages/", StringComparison.Ordinal) =>
            $"---\ntitle: Page {Pick("1", "2")}\n{Mostly("", "draft: true\n", "permalink: moved.html\n")}---\nA page, see [x]({Pick("about.md", "../articles/a.md")}).\n",
        _ => $"file {Pick("1", "2", "3")}\n",
    };

    private string Article() =>
        $"---\ntitle: Article {Pick("1", "2", "3")}\ndate: {Day()}\nkind: {Pick("news", "statement")}\n{Mostly("campaign: c\n", "", "campaign: [other, c]\n", "campaign: none\n")}"
        + $"{Mostly("", "draft: true\n")}{Mostly("", "lang: fr\n", "lang: ar\n")}{Mostly("", "related: [b, articles/c.md]\n", "related: [../campaigns/other.md]\n", "translationOf: c\n")}"
        + $"{Mostly("", "tags: [one, Two]\n", "tags: [one]\n")}{Mostly("", "signatures: names.csv\n")}{Mostly("", "image: ../files/image.svg\nimageAlt: An image\n")}"
        + $"{Mostly("", "attachments: [{file: ../files/report.pdf}]\n")}{Mostly("", "aliases: [old/a.html]\n", "slug: one\n")}{Mostly("", "summary: In short.\n")}---\n"
        + $"First {Pick("one", "two")}. See [it]({Pick("b.md", "c.md", "../campaigns/c.md", "gone.md")}).\n";

    private string Campaign(string path) =>
        $"---\ntitle: Campaign {Pick("1", "2")}\nstart: {Day()}\n{(path.EndsWith("fr.md", StringComparison.Ordinal) ? "lang: fr\ntranslationOf: c\n" : "")}{Mostly("", "posts: posts.csv\n", "draft: true\n")}"
        + $"{Mostly("", "milestones: [{date: 2020-01-01, text: It began, link: ../articles/a.md}]\n")}---\nText {Pick("1", "2")}.\n";

    private string Action() =>
        $"---\ntitle: Act {Pick("1", "2")}\nkind: {Pick("letter", "petition")}\ncampaign: {Mostly("c", "other")}\nopens: 2019-01-01\ncloses: {Pick("2019-02-01", "2030-01-01")}\n{Mostly("targets: targets.csv\n", "")}{Mostly("", "thanks: ../pages/thanks.md\n")}handler: {{type: netlify}}\n---\n"
        + $"Do it.\n\n{Mostly("## Letter\n\n", "")}Dear all {Pick("1", "2")},\n";
}
