using Placard.Building;
using Placard.Content;
using Placard.Forms;
using Placard.Tests.Support;

namespace Placard.Tests.Forms;

/// <summary>What the documentation says of each handler is what the handler says of itself.</summary>
public class HandlerTableTests
{
    private static readonly HandlerCapabilities[] Columns =
        [HandlerCapabilities.Redirect, HandlerCapabilities.ReplyTo, HandlerCapabilities.Subject, HandlerCapabilities.Copy, HandlerCapabilities.Uploads,
            HandlerCapabilities.Json];

    [Fact]
    public void The_table_has_a_row_for_each_handler() =>
        Assert.Equal(Catalog.Default.FormHandlers.Select(handler => handler.Type).Order(StringComparer.Ordinal),
            Rows().Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_row_names_the_settings_that_are_needed_and_what_the_handler_can_do()
    {
        foreach (var handler in Catalog.Default.FormHandlers)
        {
            var row = Rows().Single(cells => cells[0] == $"`{handler.Type}`");
            var needed = handler.Settings.Where(setting => setting.Required).Select(setting => setting.Name).ToList();
            Assert.Equal(string.Join(' ', needed.Select(name => $"`{name}`")), row[1]);
            var contract = handler.Contract(new HandlerConfiguration(handler.Type,
                needed.ToDictionary(name => name, _ => new HandlerValue("https://forms.test/x", default, default)), default));
            for (var i = 0; i < Columns.Length; i++)
            {
                if (row[i + 2] != "as set")
                    Assert.Equal((handler.Type, Columns[i], contract.Capabilities.HasFlag(Columns[i]) ? "yes" : ""), (handler.Type, Columns[i], row[i + 2]));
            }
        }
    }

    private static List<string[]> Rows() =>
        [.. File.ReadAllText(Path.Join(Repository.Root, "docs/form-handlers.md")).Split('\n')
            .SkipWhile(line => !line.StartsWith("| `type` |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray())];
}
