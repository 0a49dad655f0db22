using System.Globalization;
using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Measuring;
using Placard.Building;

namespace Placard.Benchmarks.Sites;

/// <summary>An archive of photographs, each on the page of an article of its own.</summary>
/// <param name="Format">The ending of their files: <c>jpg</c> or <c>png</c>.</param>
internal sealed record PhotographSite(string Format, int Photographs)
{
    /// <summary>The width and height of a photograph; images saved as PNG are smaller, as those of the web are.</summary>
    private (int Width, int Height) Size => Format == "jpg" ? (3000, 2000) : (1600, 1067);

    /// <summary>The folder of the archive, generated if missing.</summary>
    public string Write(WorkFolder workFolder)
    {
        var folder = Path.Join(workFolder.Root, "sites", string.Create(CultureInfo.InvariantCulture, $"{Photographs}-{Format}"));
        if (Directory.Exists(folder)) return folder;
        var unfinished = folder + ".unfinished";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(Path.Join(unfinished, "input", "files"));
        Directory.CreateDirectory(Path.Join(unfinished, "input", "articles"));
        File.WriteAllText(Path.Join(unfinished, "input", "archive.yaml"), $"""
            title: Photographs
            baseUrl: https://archive.example.org/
            omit: [{string.Join(", ", Catalog.Default.OptionalNames)}]

            """);
        for (var number = 1; number <= Photographs; number++) WriteOne(Path.Join(unfinished, "input"), number);
        Directory.Move(unfinished, folder);
        return folder;
    }

    private void WriteOne(string input, int number)
    {
        var photograph = new GeneratedPhotograph(number, Size.Width, Size.Height);
        var name = string.Create(CultureInfo.InvariantCulture, $"photograph-{number}");
        File.WriteAllBytes(Path.Join(input, "files", $"{name}.{Format}"), Format == "jpg" ? photograph.Jpeg() : photograph.Png());
        File.WriteAllText(Path.Join(input, "articles", $"{name}.md"),
            $"---\ntitle: Photograph {number}\ndate: 2020-01-01\n---\n\n![A photograph](../files/{name}.{Format})\n");
    }
}
