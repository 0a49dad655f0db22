using System.Globalization;
using Placard.Diagnostics;

namespace Placard.Liquid;

/// <summary>A template exceeds one of the <see cref="TemplateLimits"/> while it runs.</summary>
internal sealed class TemplateLimitException : Exception
{
    private readonly DiagnosticDescriptor descriptor;
    private readonly object?[] arguments;

    private TemplateLimitException(DiagnosticDescriptor descriptor, params object?[] arguments)
        : base(descriptor.Code) => (this.descriptor, this.arguments) = (descriptor, arguments);

    /// <summary>Where the limit is exceeded, as far as it is known.</summary>
    public TemplatePlace? Place { get; private set; }

    /// <summary>Whether the place is the one to report, so that what runs around it doesn't change it.</summary>
    public bool IsCertain { get; private set; }

    /// <summary>Whether the page takes too many steps, to which all that ran before has added.</summary>
    public bool IsOfSteps => ReferenceEquals(descriptor, DiagnosticDescriptors.TemplateTooManySteps);

    public static TemplateLimitException TooManySteps() => new(DiagnosticDescriptors.TemplateTooManySteps, Text(TemplateLimits.MaxSteps));

    /// <param name="unit">What is counted.</param>
    public static TemplateLimitException TooLarge(decimal size, string unit, int limit) =>
        new(DiagnosticDescriptors.TemplateTooLarge, Text(size), unit, Text(limit));

    /// <summary>Gives the error a place, unless it has one that is certain, or as good as this one.</summary>
    public TemplateLimitException At(TemplatePlace place, bool isCertain)
    {
        if (!IsCertain && (Place is null || isCertain)) (Place, IsCertain) = (place, isCertain);
        return this;
    }

    /// <summary>The error for authors.</summary>
    /// <param name="fallback">The template that ran, for an error without a place.</param>
    public Diagnostic ToDiagnostic(TemplateSource fallback) => Diagnostic.Create(descriptor, (Place ?? fallback.Start).Location, arguments);

    private static string Text(decimal number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
