using Microsoft.Playwright;
using Placard.Forms;

namespace Placard.BrowserTests.Forms;

/// <summary>Fills in a form with unusual input, and records it.</summary>
public sealed class Sender(IPage page)
{
    public const string Email = "ana@example.org";

    public const string Name = "Ana «آنا» O'Brien & <Søn> 👩🏽‍🚀";

    /// <summary>Both text directions, characters beyond the basic plane, combining marks, line breaks, white space, and characters that forms encode.</summary>
    private const string Lines = "سلام عليكم 🕊️ a+b=c&d;100% \"é\" e\u0301\n\n\tnext  line\u200F \n";

    /// <summary>A letter of 20,000 characters.</summary>
    private static readonly string LongText = string.Concat(Enumerable.Repeat(Lines, 20_000 / Lines.Length + 1));

    private const string Paste = "(field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); }";

    private readonly List<FormValue> submitted = [];

    /// <summary>The fields that a service should receive, in the order of the form; forms use CRLF.</summary>
    public IReadOnlyList<FormValue> Submitted => submitted;

    public async Task FillInAsync()
    {
        var controls = page.Locator("form [name]:not([type=hidden]):not(.trap *)");
        var described = await controls.EvaluateAllAsync<Control[]>("fields => fields.map(({ name, type, value }) => ({ name, type, value }))");
        var longest = Array.FindLastIndex(described, control => control.Type == "textarea");
        for (var i = 0; i < described.Length; i++)
            submitted.Add(new FormValue(described[i].Name, (await AnswerAsync(controls.Nth(i), described[i], i == longest)).ReplaceLineEndings("\r\n")));
    }

    /// <summary>Submits by keyboard, without waiting for the response.</summary>
    public async Task SendAsync()
    {
        await page.Locator("form button[type=submit]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task<string> AnswerAsync(ILocator field, Control control, bool isLongest)
    {
        switch (control.Type)
        {
            case "checkbox":
                await field.CheckAsync();
                return control.Value;
            case "select-one":
                return (await field.SelectOptionAsync(new SelectOptionValue { Index = 2 }))[0];
            case "file":
                await field.SetInputFilesAsync(new FilePayload { Name = "evidence.txt", MimeType = "text/plain", Buffer = [1, 2, 3] });
                return "evidence.txt";
        }
        var text =
            control.Type switch { "email" => Email, "date" => "2026-03-14", "tel" => "+49 30 1234", "textarea" => isLongest ? LongText : Lines, _ => Name };
        if (isLongest) await field.EvaluateAsync(Paste, text); // Typing hundreds of lines would take seconds.
        else await field.FillAsync(text);
        return text;
    }

    private sealed record Control
    {
        public string Name { get; init; } = "";

        public string Type { get; init; } = "";

        public string Value { get; init; } = "";
    }
}
