namespace Placard.Reading.Tables;

/// <summary>A kind of table, for the reference of all keys.</summary>
/// <param name="Plural">The name of such tables.</param>
/// <param name="Keys">The keys that name such a table.</param>
internal sealed record TableKind(string Plural, string Keys, TableSchema Schema)
{
    public static IReadOnlyList<TableKind> All { get; } =
    [
        new("Tables of signatures", "`signatures`", SignatureTable.Schema),
        new("Tables of addressees", "`targets` and `targetsFile`", TargetTable.Schema),
        new("Tables of areas", "`areas`", AreaTable.Schema),
        new("Tables of posts", "`posts`", PostTable.Schema),
    ];
}
