namespace Placard.Cli.Publishing;

/// <summary>What a build changed in the published folder, counted in files (an empty folder that vanished counts as one).</summary>
internal readonly record struct PublishResult(int Added, int Changed, int Unchanged, int Removed)
{
    public int Written => Added + Changed;

    public bool ChangedNothing => Written == 0 && Removed == 0;
}
