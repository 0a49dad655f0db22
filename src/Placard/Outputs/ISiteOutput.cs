namespace Placard.Outputs;

/// <summary>Makes one kind of file from the site; blind to all other outputs, so that their order can't matter.</summary>
public interface ISiteOutput
{
    /// <summary>The name by which <c>omit:</c> in <c>archive.yaml</c> leaves it out.</summary>
    string Name { get; }

    /// <summary>The files to publish. Their bytes are made later, when they are asked for.</summary>
    IEnumerable<OutputFile> Files(OutputContext context);
}
