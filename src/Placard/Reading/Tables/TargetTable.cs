using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Reading.Tables;

/// <summary>Reads a table of the targets of a letter.</summary>
internal static class TargetTable
{
    public static TableSchema Schema { get; } = new(
        new TableColumn("name", "Ada Example", "The person's name.") { IsNaming = true },
        new TableColumn("role", "Permanent Representative", "The person's office.") { IsNaming = true },
        new TableColumn("organisation", "Example Ministry", "The body.") { IsNaming = true },
        new TableColumn("country", "Canada", "The country."),
        new TableColumn("email", "office@example.org", "The address for letters; it is published while the action is open."),
        new TableColumn("salutation", "Dear Minister", "How the letter begins."),
        new TableColumn("address", "1 Example Street", "The postal address."),
        new TableColumn("group", "ministers", "The group whose letter it gets."),
        new TableColumn("phone", "+44 20 7946 0000", "The telephone number; it is published while the action is open."),
        new TableColumn("hours", "Monday to Friday, 9:00 to 17:00", "When the telephone is answered, where that differs from the action's hours."),
        new TableColumn("bcc", "archive@example.org", "Who gets a blind copy of each mail to this addressee; it is published while the action is open."),
        new TableColumn("asOf", "2020-05-01", "When this row was last checked.") { IsPastDate = true },
        new TableColumn("until", "2020-06-30", "The last day in office. After it, an open action no longer shows or writes to this addressee.")
        {
            IsPastDate = true,
        },
        new TableColumn("area", "Westminster",
            "The area that it represents, as the table of areas names it; several are separated by `;`, and `*` stands for postcodes of no area."));

    public static IReadOnlyList<Target> Read(SourceFile file, DiagnosticBag diagnostics) =>
        [.. CsvTable.Read(file, Schema, diagnostics).Select(row => new Target(
            row["name"], row["role"], row["organisation"], row["country"], row.Email("email", diagnostics), row["salutation"],
            row["address"])
        {
            Group = row["group"],
            Hours = row["hours"],
            Phone = row.Phone("phone", diagnostics),
            Bcc = row.Email("bcc", diagnostics),
            AsOf = row.PastDate("asOf", diagnostics),
            Until = row.PastDate("until", diagnostics),
            Area = row["area"],
            SalutationLocation = row.LocationOf("salutation"),
        })];
}
