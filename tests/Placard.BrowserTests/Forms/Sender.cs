using Microsoft.Playwright;
using Placard.Model;

namespace Placard.BrowserTests.Forms;

/// <summary>Somebody who fills in a form with what forms seldom get, and remembers it.</summary>
public sealed class Sender(IPage page)
{
    public const string Email = "ana@example.org";

    public const string Name = "Ana «آنا» O'Brien & <Søn> 👩🏽‍🚀";

    /// <summary>Two directions, signs beyond the basic plane, marks that combine, ends of lines, spaces, and signs that forms encode.</summary>
    private const string Lines = "سلام عليكم 🕊️ a+b=c&d;100% \"é\" e\u0301\n\n\tnext  line\u200F \n";

    /// <summary>20,000 characters of a letter.</summary>
    private static readonly string LongText = string.Concat(Enumerable.Repeat(Lines, 20_000 / Lines.Length + 1));

    private readonly List<FormValue> typed = [];
    private string? longest;

    /// <summary>What a service should receive, in the order of the form; a form ends lines with CR LF.</summary>
    public IReadOnlyList<FormValue> Typed => typed;

    public async Task FillInAsync()
    {
        longest = await page.Locator("form textarea").Last.GetAttributeAsync("id");
        foreach (var control in await page.Locator("form [name]:not([type=hidden]):not(.trap *)").AllAsync())
        {
            var name = (await control.GetAttributeAsync("name"))!;
            typed.Add(new FormValue(name, (await AnswerAsync(control)).ReplaceLineEndings("\r\n")));
        }
    }

    /// <summary>By the keyboard, and without waiting for what follows.</summary>
    public async Task SendAsync()
    {
        await page.Locator("form button[type=submit]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private async Task<string> AnswerAsync(ILocator control)
    {
        var id = await control.GetAttributeAsync("id");
        var type = await control.EvaluateAsync<string>("field => field.type.startsWith('select') ? 'select' : field.type");
        switch (type)
        {
            case "checkbox":
                await control.CheckAsync();
                return (await control.GetAttributeAsync("value"))!;
            case "select":
                return (await control.SelectOptionAsync(new SelectOptionValue { Index = 2 }))[0];
            case "file":
                await control.SetInputFilesAsync(new FilePayload { Name = "evidence.txt", MimeType = "text/plain", Buffer = [1, 2, 3] });
                return "evidence.txt";
        }
        var text = type switch { "email" => Email, "date" => "2026-03-14", "tel" => "+49 30 1234", "textarea" when id == longest => LongText, "textarea" => Lines, _ => Name };
        await control.FillAsync(text);
        return text;
    }
}
