using Placard.Cli.Commands;
using Placard.Cli.Terminal;
using Placard.Content;

namespace Placard.Cli.Tests.Publishing;

/// <summary>
/// The record beside the output, by which a build keeps published files. Which files were kept shows on a page whose bytes were changed behind the back of the
/// program, with its size and time as before: it stays where it is kept, and is restored where it is rendered.
/// </summary>
public sealed class KeptRecordTests : IDisposable
{
    private const string Settings = "title: Archive\nbaseUrl: https://archive.test/\n";
    private const string Text = "---\ntitle: First\ndate: 2020-01-01\nsummary: In short.\n---\nText.\n";

    private static readonly DateTime LongAgo = new(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string folder = Directory.CreateTempSubdirectory("placard-").FullName;
    private DateOnly day = new(2026, 1, 1);
    private int edits;

    public KeptRecordTests()
    {
        Source("input/archive.yaml", Settings);
        Source("input/articles/a.md", Text, LongAgo);
        Source("input/articles/b.md", Text);
        Source("theme/assets/more.css", "p { color: red }");
        Build();
    }

    private string Record => Path.Join(folder, ".output.record");

    private string PageOf(string name) => Path.Join(folder, $"output/articles/2020/{name}.html");

    [Fact]
    public void The_page_of_a_text_that_was_not_edited_is_kept()
    {
        var page = Tamper();
        Source("input/articles/a.md", Text + "One sentence more.\n");
        Build();

        Assert.Contains("One sentence more.", File.ReadAllText(PageOf("a")), StringComparison.Ordinal);
        Assert.NotEqual(page, File.ReadAllText(PageOf("b")));
        Assert.False(Directory.Exists(Path.Join(folder, ".output.staging")));
    }

    [Fact]
    public void An_edit_that_keeps_size_and_time_is_noticed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the time of a change is not read.");
        Source("input/articles/a.md", Text.Replace("Text", "Word", StringComparison.Ordinal), LongAgo);
        Build();

        Assert.Contains("Word.", File.ReadAllText(PageOf("a")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("empty")]
    [InlineData("truncated")]
    [InlineData("longer")]
    [InlineData("a bit changed")]
    [InlineData("of another version")]
    [InlineData("a folder")]
    public void A_record_that_is_damaged_counts_as_none(string damage)
    {
        var page = Tamper();
        var bytes = File.ReadAllBytes(Record);
        var random = new Random(1);
        File.Delete(Record);
        switch (damage)
        {
            case "deleted": break;
            case "empty": File.WriteAllBytes(Record, []); break;
            case "truncated": File.WriteAllBytes(Record, bytes[..random.Next(bytes.Length)]); break;
            case "longer": File.WriteAllBytes(Record, [.. bytes, .. bytes]); break;
            case "a folder": Directory.CreateDirectory(Record); break;
            case "of another version": File.WriteAllBytes(Record, [.. "Placard build record 0"u8, .. bytes["Placard build record 1".Length..]]); break;
            default:
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(Record, bytes);
                break;
        }
        AssertRendered(page);
    }

    [Fact]
    public void Any_changed_bit_of_a_record_is_noticed()
    {
        var (page, random) = (File.ReadAllText(PageOf("b")), new Random(2));
        for (var i = 0; i < 8; i++)
        {
            Tamper();
            var bytes = File.ReadAllBytes(Record);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(Record, bytes);
            AssertRendered(page, $"{i}");
        }
    }

    [Fact]
    public void Another_day_another_theme_other_settings_and_other_entries_render_everything()
    {
        var page = Tamper();
        day = day.AddDays(1);
        AssertRendered(page);

        Tamper();
        Source("theme/assets/more.css", "p { color: blue }");
        AssertRendered(page);

        Tamper();
        Source("input/archive.yaml", Settings + "omit: [rss]\n");
        AssertRendered(page = Clean(), "settings");

        Tamper();
        Source("input/articles/c.md", Text.Replace("First", "New", StringComparison.Ordinal));
        Build();
        Assert.Equal(Clean(), File.ReadAllText(PageOf("b")));

        Tamper();
        File.Move(Path.Join(folder, "input/articles/c.md"), Path.Join(folder, "input/articles/d.md"));
        Build();
        Assert.False(File.Exists(PageOf("c")));
        Assert.Equal(Clean(), File.ReadAllText(PageOf("b")));
    }

    [Fact]
    public void A_published_file_that_was_changed_deleted_or_added_makes_a_build_render_everything()
    {
        var page = Tamper();
        File.WriteAllText(PageOf("a"), "Something else.");
        AssertRendered(page, "changed");

        Tamper();
        File.Delete(PageOf("a"));
        AssertRendered(page, "deleted");

        Tamper();
        File.WriteAllText(PageOf("more"), "Something else.");
        AssertRendered(page, "added");
        Assert.False(File.Exists(PageOf("more")));
    }

    [Fact]
    public void An_output_folder_that_was_deleted_is_built_anew()
    {
        var page = File.ReadAllText(PageOf("b"));
        Directory.Delete(Path.Join(folder, "output"), recursive: true);
        AssertRendered(page);
    }

    [Fact]
    public void A_record_that_is_a_link_is_replaced_and_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need special rights on Windows.");
        var elsewhere = Path.Join(folder, "elsewhere.txt");
        File.Move(Record, elsewhere);
        var bytes = File.ReadAllBytes(elsewhere);
        File.CreateSymbolicLink(Record, elsewhere);
        AssertRendered(Tamper());

        Assert.Equal(bytes, File.ReadAllBytes(elsewhere));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Changes a letter of a page and keeps its size and time.</summary>
    /// <returns>The page as it was.</returns>
    private string Tamper()
    {
        var (page, time) = (File.ReadAllText(PageOf("b")), File.GetLastWriteTimeUtc(PageOf("b")));
        File.WriteAllText(PageOf("b"), page.Replace("Text.", "Tex?.", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(PageOf("b"), time);
        return page;
    }

    private void AssertRendered(string page, string what = "")
    {
        Source("input/articles/a.md", Text + $"Sentence {++edits}.\n");
        Build();
        Assert.True(page == File.ReadAllText(PageOf("b")), what);
        Assert.Contains($"Sentence {edits}.", File.ReadAllText(PageOf("a")), StringComparison.Ordinal);
    }

    /// <summary>The page as a build from nothing makes it.</summary>
    private string Clean()
    {
        Build("clean");
        var page = File.ReadAllText(Path.Join(folder, "clean/articles/2020/b.html"));
        Directory.Delete(Path.Join(folder, "clean"), recursive: true);
        return page;
    }

    private void Build(string output = "output")
    {
        var settings = new BuildSettings(Path.Join(folder, "input"), Path.Join(folder, "theme"), Path.Join(folder, output), new BuildOptions { AsOf = day },
            DiagnosticFormat.Text);
        var error = new StringWriter();
        Assert.True(new BuildRun(settings, TextWriter.Null, error).Run() == ExitCode.Success, error.ToString());
    }

    private void Source(string path, string text, DateTime? time = null)
    {
        var full = Path.Join(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        File.SetLastWriteTimeUtc(full, time ?? LongAgo.AddSeconds(edits + 1));
    }
}
