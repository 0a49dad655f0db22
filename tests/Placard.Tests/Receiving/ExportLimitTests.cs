using System.Text;
using Placard.Cli.Commands;
using Placard.Cli.Receiving;
using Placard.Diagnostics;
using Placard.Receiving.Formats;

namespace Placard.Tests.Receiving;

/// <summary>An export of more entries than any table may hold is refused as a whole: none of them is dropped silently.</summary>
public class ExportLimitTests
{
    [Theory]
    [InlineData("csv", "netlify", "created_at,name,email\n", "x,A,a@b.test\n", "")]
    [InlineData("json", "formspree", "{\"submissions\": [{\"_date\": 1}", ",{\"_date\": 1}", "]}")]
    public void A_file_with_too_many_entries_is_refused(string ending, string format, string before, string entry, string after)
    {
        var most = IExportFormat.MaxSubmissions;
        var (fitting, reported) = Read(ending, format, before + Repeat(entry, ending == "json" ? most - 1 : most) + after);
        Assert.Equal((most, 0), (fitting, reported.Count));

        var (none, refused) = Read(ending, format, before + Repeat(entry, most + 1) + after);
        Assert.Equal((0, "PLC2010"), (none, Assert.Single(refused).Code));
    }

    [Theory]
    [InlineData(3, 3, 0)]
    [InlineData(4, 0, 1)]
    public void So_is_a_mailbox_with_too_many_mails(int mails, int read, int reported)
    {
        var text = Repeat("From a@b.test Mon Jan  1 00:00:00 2026\nSubject: A\n\nname: A\n\n", mails);
        var (file, diagnostics) = (new ExportFile("exports/a.mbox", Encoding.UTF8.GetBytes(text)), new DiagnosticBag());
        Assert.Equal((read, reported), (new MailExport(most: 3).Read(file, diagnostics).Count(), diagnostics.Sorted().Count));
    }

    private static (int Submissions, IReadOnlyList<(string Code, string Text)> Reported) Read(string ending, string format, string text)
    {
        var (file, diagnostics) = (new ExportFile($"exports/a.{ending}", Encoding.UTF8.GetBytes(text)), new DiagnosticBag());
        var reader = ReceiveCommand.Formats.First(candidate => candidate.Name == format && candidate.Recognises(file));
        return (reader.Read(file, diagnostics).Count(), [.. diagnostics.Sorted().Select(found => (found.Descriptor.Code, found.ToString()))]);
    }

    private static string Repeat(string entry, int count) => new StringBuilder().Insert(0, entry, count).ToString();
}
