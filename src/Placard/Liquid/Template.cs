using Fluid.Parser;

namespace Placard.Liquid;

/// <summary>A template that was read.</summary>
/// <param name="Parsed">The engine's tree, from which it was compiled.</param>
/// <param name="Compiled">What pages run.</param>
/// <param name="Uses">What the template names.</param>
internal sealed record Template(TemplateSource Source, FluidTemplate Parsed, TemplatePlaces Places, CompiledTemplate Compiled, TemplateUses Uses);
