using Placard.Diagnostics;
using Placard.Tests.Support;

namespace Placard.Tests.Diagnostics;

/// <summary>Each code has a page with its example, which says what the program says. With PLACARD_ACCEPT=1 the pages are written anew.</summary>
public class MessagePageTests
{
    private static readonly string Folder = Path.Join(Repository.Root, MessagePages.Folder);

    [Fact]
    public void The_committed_pages_are_current()
    {
        if (Environment.GetEnvironmentVariable("PLACARD_ACCEPT") == "1") Write();
        var committed = Directory.EnumerateFiles(Folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal);
        Assert.Equal(MessagePages.All.Keys.Order(StringComparer.Ordinal), committed.Keys.Order(StringComparer.Ordinal));
        Assert.All(MessagePages.All, page => Assert.True(committed[page.Key] == page.Value,
            $"{MessagePages.Folder}/{page.Key} is not current. Write the pages anew: PLACARD_ACCEPT=1 dotnet test --project tests/Placard.Tests --filter-class \"*MessagePageTests\""));
    }

    [Fact]
    public void The_page_of_a_code_is_where_its_help_URL_leads() =>
        Assert.All(DiagnosticDescriptors.All, descriptor =>
        {
            Assert.StartsWith(DiagnosticDescriptor.HelpFolder, descriptor.HelpUrl, StringComparison.Ordinal);
            Assert.EndsWith($"/{MessagePages.Folder}/", DiagnosticDescriptor.HelpFolder, StringComparison.Ordinal);
            Assert.Contains(descriptor.HelpUrl[DiagnosticDescriptor.HelpFolder.Length..], MessagePages.All);
        });

    [Fact]
    public void A_page_shows_severity_advice_and_an_example_with_its_message()
    {
        var page = MessagePages.All[DiagnosticDescriptors.ColonInValue.Code + ".md"];
        Assert.Contains("# PLC1022\n\n**Error**: ", page, StringComparison.Ordinal);
        Assert.Contains("## What is wrong\n\nThe value of `…` contains a colon followed by a space.\n", page, StringComparison.Ordinal);
        Assert.Contains("## How to fix it\n\nPut the whole value in straight quotation marks: …: \"…\"\n", page, StringComparison.Ordinal);
        Assert.Matches("```text\n== articles/[^`]+```\n\nThe message:\n\n```text\ninput/articles/[^`]*: error PLC1022: ", page);
    }

    [Fact]
    public void What_a_message_quotes_of_Markdown_is_shown_as_it_is_written() => Assert.Contains(
        "Write what it shows between the square brackets: !\\[what it shows\\](…).", MessagePages.All[DiagnosticDescriptors.ImageWithoutAlt.Code + ".md"],
            StringComparison.Ordinal);

    private static void Write()
    {
        Directory.CreateDirectory(Folder);
        foreach (var path in Directory.EnumerateFiles(Folder)) File.Delete(path);
        foreach (var (name, text) in MessagePages.All) File.WriteAllText(Path.Join(Folder, name), text);
    }
}
