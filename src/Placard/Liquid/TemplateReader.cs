using System.Collections.Frozen;
using Fluid;
using Placard.Diagnostics;

namespace Placard.Liquid;

/// <summary>Reads templates in one dialect; one at a time.</summary>
internal sealed class TemplateReader(TemplateDialect dialect)
{
    private readonly TemplateOptions options = EngineOptions.Create(dialect.Filters);
    private readonly TemplateParser parser = new(dialect);

    /// <returns>Null where the template can't be read, which has been reported.</returns>
    public Template? Read(TemplateSource source, DiagnosticBag diagnostics)
    {
        if (source.Text.Length > TemplateLimits.MaxLength)
        {
            diagnostics.Report(DiagnosticDescriptors.TemplateSyntax, source.LocationOf(0), $"it has more than {TemplateLimits.MaxLength / 1024} KB");
            return null;
        }

        var places = new TemplatePlaces(source);
        if (parser.Parse(source, places, out var error) is { } parsed)
        {
            return new Template(source, parsed, places, TemplateCompiler.Compile(parsed.Statements, new CompilerInput(dialect, options, places)),
                TemplateUses.Of(parsed, places));
        }

        diagnostics.Add(SyntaxError.Explain(source.File, error));
        return null;
    }

    /// <summary>The templates that this reader has read, able to render these partials.</summary>
    public TemplateSet SetOf(FrozenDictionary<string, Template> partials)
    {
        EngineOptions.Offer(partials, options);
        return new TemplateSet(dialect, options, partials);
    }
}
