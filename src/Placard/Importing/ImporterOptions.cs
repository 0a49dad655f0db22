namespace Placard.Importing;

/// <summary>The options that only some importers take.</summary>
[Flags]
public enum ImporterOptions
{
    None = 0,

    /// <summary><c>--media</c>: where images and attachments lie that the source only names.</summary>
    Media = 1,

    /// <summary><c>--include-unpublished</c>: a folder outside every repository for drafts and private items.</summary>
    Unpublished = 2,

    /// <summary><c>--comments</c>: a file outside every repository for comments of readers, which name people.</summary>
    Comments = 4,
}
