using Placard.Diagnostics;

namespace Placard.Syntax;

/// <summary>A text exceeds one of <see cref="MarkdownLimits"/>.</summary>
/// <param name="line">The 0-based line from which on it does.</param>
/// <param name="descriptor">What is reported there.</param>
/// <param name="arguments">The arguments of its message.</param>
internal sealed class MarkdownLimitException(int line, DiagnosticDescriptor descriptor, params object[] arguments)
    : ArgumentException($"{descriptor.Code} on line {line + 1}.")
{
    public int Line => line;

    public DiagnosticDescriptor Descriptor => descriptor;

    public IReadOnlyList<object> Arguments => arguments;
}
