using System.Text;
using Placard.Files;

namespace Placard.RobustnessTests.Names;

/// <summary>
/// Everywhere a stranger's name or path can become the path of an output or the way to a file: a row makes the files of an archive from a name. A parser or key
/// that takes paths is one more row.
/// </summary>
internal static class NamedPlaces
{
    public static IReadOnlyList<NamedPlace> All { get; } =
    [
        new("article file", name => [Article(path: $"articles/{name}.md")]),
        new("article folder", name => [Article(path: $"articles/{name}/a.md")]),
        new("campaign file", name => [File($"campaigns/{name}.md", "---\ntitle: T\nstart: 2020-01-01\n---\n")]),
        new("action file", name => [File($"actions/{name}.md", "---\ntitle: T\nkind: letter\nhandler: {type: netlify}\n---\n## Letter\n\nText.\n")]),
        new("page file", name => [File($"pages/{name}.md", "---\ntitle: T\n---\nText.\n")]),
        new("page folder", name => [File($"pages/{name}/a.md", "---\ntitle: T\n---\nText.\n")]),
        new("published file", name => [File($"files/{name}", "Text.")]),
        new("published folder", name => [File($"files/{name}/a.txt", "Text.")]),
        new("drawing", name =>
            [File($"files/{name}.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), Article($"image: {Quote($"../files/{name}.svg")}\nimageAlt: A\n")]),
        new("capture", name => [File($"captures/{name}/capture.yaml", "title: T\n"), File($"captures/{name}/index.html", "Text.")]),
        new("file of a capture", name =>
            [File("captures/c/capture.yaml", "title: T\n"), File("captures/c/index.html", "Text."), File($"captures/c/{name}", "Text.")]),
        new("page of a capture", name =>
            [File("captures/c/capture.yaml", "title: T\n"), File("captures/c/index.html", $"<a href=\"{name}\"><img src=\"{name}\">"),
                File($"captures/c/{name}.html", $"<p style=\"background:url({name})\">{name}")]),
        new("start of a capture", name => [File("captures/c/capture.yaml", $"title: T\nstart: {Quote(name)}\n"), File("captures/c/index.html", "Text.")]),
        new("unknown folder", name => [File($"{name}/a.md", "Text.")]),
        new("slug", name => [Article($"slug: {Quote(name)}\n")]),
        new("permalink", name => [Article($"permalink: {Quote(name)}\n")]),
        new("permalink of HTML", name => [Article($"permalink: {Quote(name + ".html")}\n")]),
        new("alias", name => [Article($"aliases: [{Quote(name)}]\n")]),
        new("alias of HTML", name => [Article($"aliases: [{Quote(name + ".html")}]\n")]),
        new("image", name => [Article($"image: {Quote(name)}\nimageAlt: A\n")]),
        new("attachment", name => [Article($"attachments: [{{file: {Quote(name)}}}]\n")]),
        new("table", name => [Article($"signatures: {Quote(name)}\n")]),
        new("folder of signatures", name =>
            [Article($"signatures: {Quote($"{name}-signatures/")}\n"), File($"articles/{name}-signatures/a.yaml", "name: A\n")]),
        new("translation", name => [Article($"translationOf: {Quote(name)}\nlang: fr\n")]),
        new("related", name => [Article($"related: [{Quote(name)}]\n")]),
        new("campaign", name => [Article($"campaign: {Quote(name)}\n")]),
        new("tag", name => [Article($"tags: [{Quote(name)}]\n")]),
        new("author", name => [Article($"authors: [{Quote(name)}]\n")]),
        new("language", name => [Article($"lang: {Quote(name)}\n")]),
        new("link", name => [Article(body: $"[a]({name}) ![b]({name})\n")]),
        new("link in brackets", name => [Article(body: $"[a](<{name}>) ![b](<../files/{name}>)\n")]),
        new("link of raw HTML", name => [Article(body: $"<p><a href=\"{name}\">a</a><img src=\"{name}\" alt=\"\"></p>\n")]),
        new("recorded URL", name => [File("addresses.txt", $"{name}\n")]),
        new("removed URL", name => [File("addresses.txt", $"{name} gone: Text.\n")]),
        new("moved URL", name => [File("addresses.txt", $"{name} moved: index.html\n")]),
        new("target of a moved URL", name => [File("addresses.txt", $"old.html moved: {name}\n")]),
        new("navigation", name => [Settings($"navigation: [{{title: A, link: {Quote(name)}}}]\n")]),
        new("logo", name => [Settings($"theme: {{logo: {Quote(name)}}}\n")]),
    ];

    public static TheoryData<string> Names => [.. All.Select(place => place.Name)];

    private static MemorySourceFile Article(string keys = "", string body = "Text.\n", string path = "articles/a.md") =>
        File(path, $"---\ntitle: T\ndate: 2020-01-01\n{keys}---\n{body}");

    private static MemorySourceFile Settings(string keys) => File("archive.yaml", $"title: T\nbaseUrl: https://archive.test/\n{keys}");

    private static MemorySourceFile File(string path, string text) => new MemorySourceFile(path, Encoding.UTF8.GetBytes(text), "input/" + path);

    private static string Quote(string name) => System.Text.Json.JsonSerializer.Serialize(name);
}

/// <param name="Files">The files in which a name stands at this place.</param>
internal sealed record NamedPlace(string Name, Func<string, IReadOnlyList<SourceFile>> Files);
