using System.Globalization;

namespace Placard.Diagnostics;

/// <summary>An error or warning about a location in a source file.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceLocation Location, string Message) : IComparable<Diagnostic>
{
    /// <summary>Creates a diagnostic with the arguments of its message.</summary>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, SourceLocation location, params ReadOnlySpan<object?> arguments) =>
        new(descriptor, location, string.Format(CultureInfo.InvariantCulture, descriptor.Message, arguments));

    /// <summary>Whether it prevents publishing.</summary>
    public bool IsError => Descriptor.Severity == Severity.Error;

    /// <summary>Compares by location, code and message.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null) return 1;
        var byLocation = Location.CompareTo(other.Location);
        if (byLocation != 0) return byLocation;
        var byCode = string.CompareOrdinal(Descriptor.Code, other.Descriptor.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(Message, other.Message);
    }

    /// <summary>The stable one-line format for scripts: <c>path:line:column: severity CODE: message</c>.</summary>
    public override string ToString() =>
        $"{Location}: {(IsError ? "error" : "warning")} {Descriptor.Code}: {Message}";

    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;
    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;
    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}
