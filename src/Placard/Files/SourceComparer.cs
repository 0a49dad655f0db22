using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Placard.Files;

/// <summary>Files are equal where they are the same, by <see cref="SourceFile.IsSameAs"/>; everything else only where it is one object.</summary>
internal sealed class SourceComparer : IEqualityComparer<object?>
{
    public static SourceComparer Instance { get; } = new();

    public new bool Equals(object? one, object? other) => one is SourceFile file ? file.IsSameAs(other as SourceFile) : ReferenceEquals(one, other);

    public int GetHashCode([DisallowNull] object value) =>
        value is SourceFile file ? file.Path.GetHashCode(StringComparison.Ordinal) : RuntimeHelpers.GetHashCode(value);
}
