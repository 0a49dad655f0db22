namespace Placard.Outputs;

/// <summary>Makes one kind of output file from the site. Outputs do not know each other, so their order does not matter.</summary>
public interface ISiteOutput
{
    /// <summary>The name by which <c>omit:</c> in <c>archive.yaml</c> leaves it out.</summary>
    string Name { get; }

    /// <summary>The files to publish. Their bytes are rendered later, when they are needed.</summary>
    IEnumerable<OutputFile> Files(OutputContext context);
}
