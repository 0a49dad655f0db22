using Placard.Outputs;

namespace Placard.Building;

/// <summary>The files that one output made.</summary>
/// <param name="Name">The name of the output, as <see cref="Catalog"/> has it.</param>
public sealed record OutputGroup(string Name, IReadOnlyList<OutputFile> Files);
