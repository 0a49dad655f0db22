using Placard.Building;
using Placard.Content;
using Placard.Forms;
using Placard.Tests.Support;

namespace Placard.Tests.Forms;

/// <summary>What the documentation says of each handler is what the handler says of itself.</summary>
public class HandlerTableTests
{
    private static readonly Func<FormContract, bool>[] Columns =
    [
        Can(HandlerCapabilities.Redirect), contract => contract.ErrorRedirect is not null, Can(HandlerCapabilities.ReplyTo), Can(HandlerCapabilities.Subject),
        Can(HandlerCapabilities.Copy), Can(HandlerCapabilities.Uploads), Can(HandlerCapabilities.Json),
    ];

    [Theory, InlineData("| handler |"), InlineData("| `type` |")]
    public void Each_table_has_a_row_for_each_handler(string table) =>
        Assert.Equal(Catalog.Default.FormHandlers.Select(handler => handler.Type).Order(StringComparer.Ordinal),
            Rows(table).Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_row_names_the_settings_that_are_needed_and_what_the_handler_can_do()
    {
        foreach (var handler in Catalog.Default.FormHandlers)
        {
            var row = RowOf(handler, "| `type` |");
            Assert.Equal(string.Join(' ', Needed(handler).Select(name => $"`{name}`")), row[1]);
            for (var i = 0; i < Columns.Length; i++)
            {
                if (row[i + 2] != "as set")
                    Assert.Equal((handler.Type, i, Columns[i](ContractOf(handler)) ? "yes" : ""), (handler.Type, i, row[i + 2]));
            }
        }
    }

    [Fact]
    public void Each_row_says_what_a_handler_costs_and_who_sees_what_is_sent()
    {
        foreach (var handler in Catalog.Default.FormHandlers.Where(handler => handler.Type != "custom"))
            Assert.Equal([$"`{handler.Type}`", .. FactsOf(ContractOf(handler))], RowOf(handler, "| handler |"));
        Assert.All(RowOf(Catalog.Default.FormHandlers.Single(handler => handler.Type == "custom"), "| handler |")[1..], cell => Assert.Equal("as set", cell));
    }

    private static IEnumerable<string> FactsOf(FormContract contract)
    {
        var facts = contract.Facts;
        yield return facts.Free is { } free ? QuotaOf(free) : facts.Region == "own" ? "yours to set" : "not stated";
        yield return facts.Region switch { null => "not stated", "own" => "your own", { } region => region.ToUpperInvariant() };
        yield return facts.IsOpenSource ? "yes" : "";
        yield return contract.Captcha is not { } captcha ? "" : $"{captcha.Provider}, {(captcha.IsOff ? "if you want it" : "until you switch it off")}";
        yield return contract.Captcha is { IsOff: false } ? "without its captcha" : "yes";
        yield return facts.DaysKept switch { null => "not stated", 0 => "not kept", { } days => $"{days} days" };
        yield return facts.Exports.Count > 0 ? string.Join(", ", facts.Exports) : "its mails";
    }

    private static string QuotaOf(FreeQuota free) =>
        (free.Submissions is { } count ? $"{count} {(free.IsMonthly ? "a month" : "in all")}" : "limited")
        + free.Overflow switch { QuotaOverflow.Lost => ", more are lost", QuotaOverflow.HeldBack => ", more are held back", _ => "" };

    private static Func<FormContract, bool> Can(HandlerCapabilities capability) => contract => contract.Capabilities.HasFlag(capability);

    private static IReadOnlyList<string> Needed(IFormHandler handler) =>
        [.. handler.Settings.Where(setting => setting.Required).Select(setting => setting.Name)];

    private static FormContract ContractOf(IFormHandler handler) => handler.Contract(new HandlerConfiguration(handler.Type,
        Needed(handler).ToDictionary(name => name, _ => new HandlerValue("https://forms.test/x", default, default)), default));

    private static string[] RowOf(IFormHandler handler, string table) => Rows(table).Single(cells => cells[0] == $"`{handler.Type}`");

    private static List<string[]> Rows(string table) =>
        [.. File.ReadAllText(Path.Join(Repository.Root, "docs/form-handlers.md")).Split('\n')
            .SkipWhile(line => !line.StartsWith(table, StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray())];
}
