using Placard.Diagnostics;
using Placard.Reading.Tables;

namespace Placard.Receiving;

/// <summary>The signatures of an action as its files hold them, to be changed row by row: a table, or a folder with a file for each.</summary>
internal abstract class SignatureStore(IReadOnlyList<CsvRow> rows, SenderDigest digest)
{
    private readonly DiagnosticBag reported = new(); // By the reader, before.

    /// <summary>All rows, as they were before any change.</summary>
    public IReadOnlyList<StoredSignature> Rows { get; } = [.. rows.Select((row, i) => new StoredSignature(i, row, IdentityOf(row, digest)))];

    /// <summary>Whether a row is neither withdrawn nor retracted.</summary>
    public bool Stands(StoredSignature stored) => SignatureTable.Stands(stored.Row, reported);

    /// <summary>Whether a row is as this program wrote it: its protective cells are untouched.</summary>
    public static bool IsAsWritten(StoredSignature stored, string? display) =>
        stored.Row["display"] == display && stored.Row["consent"].Length + stored.Row["withdrawn"].Length + stored.Row["retracted"].Length == 0;

    /// <summary>The row with those cells that the table has columns for.</summary>
    public virtual SignatureRow Fit(SignatureRow row) => row;

    public abstract void Add(SignatureRow row, string id);

    public abstract void Replace(StoredSignature stored, SignatureRow row);

    public abstract void Remove(StoredSignature stored);

    /// <summary>The files that differ from what they were.</summary>
    public abstract IEnumerable<ReceivedFile> Changes();

    private static string IdentityOf(CsvRow row, SenderDigest digest) =>
        digest.OfRow(row["name"], row["role"], row["organisation"], row["country"], row["date"]);
}

/// <summary>A signature that is in the archive.</summary>
/// <param name="Identity">The digest by which it is found again.</param>
internal sealed record StoredSignature(int Index, CsvRow Row, string Identity);
