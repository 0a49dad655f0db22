using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Placard.Diagnostics;
using Placard.Tests.Specs;

namespace Placard.Tests.Diagnostics;

/// <summary>The pages of <c>docs/messages</c>: one for each diagnostic code, with the shortest example that the manuals have of it, and an index.</summary>
internal static partial class MessagePages
{
    public const string Folder = "docs/messages";

    private const string Generated = "<!-- Generated from DiagnosticDescriptors.cs and tests/Placard.Tests/Specs by MessagePageTests. -->";

    /// <summary>The text of every file of the folder, by its name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        DiagnosticDescriptors.All.Select(descriptor => KeyValuePair.Create(descriptor.Code + ".md", PageOf(descriptor)))
            .Append(KeyValuePair.Create("README.md", Index()))
            .ToDictionary(StringComparer.Ordinal);

    private static string Index()
    {
        var text = new StringBuilder($"""
            {Generated}

            # Messages

            Each message of `placard build`, `placard check` and the preview has a code that never gets a second meaning. Its page shows
            when the message occurs and how to fix what it reports. Nothing is published of an archive with an error; a warning stops nothing.

            | code | severity | message |
            | --- | --- | --- |

            """);
        foreach (var descriptor in DiagnosticDescriptors.All)
            text.Append(CultureInfo.InvariantCulture, $"| [{descriptor.Code}]({descriptor.Code}.md) | {SeverityOf(descriptor)} | {Parts(descriptor).Wrong.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        return text.ToString();
    }

    private static string PageOf(DiagnosticDescriptor descriptor)
    {
        var (wrong, advice) = Parts(descriptor);
        var text = new StringBuilder($"{Generated}\n\n# {descriptor.Code}\n\n");
        text.Append(descriptor.Severity == Severity.Error
            ? "**Error**: the archive is not published until it is fixed.\n"
            : "**Warning**: the archive is published all the same.\n");
        text.Append(CultureInfo.InvariantCulture, $"\n## What is wrong\n\n{wrong}\n");
        if (advice.Length > 0) text.Append(CultureInfo.InvariantCulture, $"\n## How to fix it\n\n{advice}\n");
        if (ExampleOf(descriptor) is { } example) AddExample(text, example, descriptor.Code);
        return text.Append("\n[All messages](README.md)\n").ToString();
    }

    private static void AddExample(StringBuilder text, SpecExample example, string code)
    {
        var input = example.Input.Text;
        var messages = string.Join('\n', MessagesOf(example).Where(line => CodeIn(line) == code));
        text.Append(CultureInfo.InvariantCulture, $"\n## Example: {example.Heading}\n\n");
        if (example.Explanation.Length > 0) text.Append(example.Explanation).Append("\n\n");
        text.Append(example.Input.Kind == "markdown" ? "The text of an article:" : "Each file stands below a line with its path:");
        text.Append(CultureInfo.InvariantCulture, $"\n\n{Fenced(input)}\n");
        if (Placeholder().IsMatch(input)) text.Append("\nHere ␉ stands for a tab, ␍ for a carriage return, ␀ for a NUL character, ⟪E9⟫ for a byte and ⟪9 x word⟫ for a word nine times.\n");
        text.Append(CultureInfo.InvariantCulture, $"\nThe message:\n\n{Fenced(messages)}\n\nMore examples: [{example.File}](../../tests/Placard.Tests/Specs/{example.File})\n");
    }

    /// <summary>The example that shows the code with the fewest others and in the fewest characters; null where the manuals have none.</summary>
    private static SpecExample? ExampleOf(DiagnosticDescriptor descriptor) =>
        SpecFile.All.SelectMany(file => file.Examples)
            .Where(example => MessagesOf(example).Any(line => CodeIn(line) == descriptor.Code))
            .OrderBy(example => MessagesOf(example).Select(CodeIn).Distinct(StringComparer.Ordinal).Count())
            .ThenBy(example => example.Input.Text.Length)
            .FirstOrDefault();

    private static IEnumerable<string> MessagesOf(SpecExample example) =>
        example.Expected.Where(block => block.Kind is "messages" or "checks").SelectMany(block => block.Text.Split('\n'));

    private static string CodeIn(string line) => Code().Match(line).Value;

    /// <summary>The template's first sentence, and what follows it; <c>…</c> stands for what the place supplies.</summary>
    private static (string Wrong, string Advice) Parts(DiagnosticDescriptor descriptor)
    {
        var template = Hint().Replace(descriptor.Message, ".");
        object[] supplied = [.. Enumerable.Repeat<object>("…", 9)];
        var message = Escaped(string.Format(CultureInfo.InvariantCulture, template, supplied));
        var end = SentenceEnd().Match(message);
        return end.Success ? (message[..(end.Index + 1)], message[(end.Index + end.Length)..]) : (message, "");
    }

    /// <summary>A message as Markdown that shows it as it is written, but for what stands between backticks.</summary>
    private static string Escaped(string message) =>
        string.Join('`', message.Split('`').Select((part, i) => i % 2 == 0 ? Special().Replace(part, @"\$0") : part));

    private static string SeverityOf(DiagnosticDescriptor descriptor) => descriptor.Severity == Severity.Error ? "error" : "warning";

    private static string Fenced(string text)
    {
        var fence = text.Contains("```", StringComparison.Ordinal) ? "`````" : "```";
        return $"{fence}text\n{text}\n{fence}";
    }

    [GeneratedRegex("PLC[0-9]{4}")]
    private static partial Regex Code();

    /// <summary>What only some places supply: the name that may be meant.</summary>
    [GeneratedRegex(@"\.\{[0-9]\}(?= |$)")]
    private static partial Regex Hint();

    [GeneratedRegex(@"\. (?=[A-Z\\])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\[\]<*_#]")]
    private static partial Regex Special();

    [GeneratedRegex("[␉␍␀⟪]")]
    private static partial Regex Placeholder();
}
