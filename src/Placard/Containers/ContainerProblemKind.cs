namespace Placard.Containers;

/// <summary>The types of problems of a container. Those after <see cref="FirstWarning"/> don't prevent its use.</summary>
public enum ContainerProblemKind
{
    // The container or entry as a whole
    Unreadable,
    NotThisFormat,
    Truncated,
    Damaged,
    WrongLength,
    WrongDigest,
    TooLarge,
    TooManyEntries,
    CompressedTooHighly,
    Missing,
    NotListed,

    // Names
    NameEmpty,
    NameLeadsOutside,
    NameAbsolute,
    NameWithDrive,
    NameWithBackslash,
    NameWithControlCharacter,
    NameTooLong,
    NameNotUtf8,
    NameTwice,
    NameDiffersByCaseOrForm,
    NameOfFileAndFolder,

    // Zip
    Link,
    Encrypted,
    MethodNotKnown,
    Overlapping,
    HeadersDiffer,
    SeveralDisks,

    // WARC, CDXJ and WACZ
    RecordHeader,
    RecordLength,
    LineNotUnderstood,

    // BagIt
    Declaration,
    VersionNotKnown,
    EncodingNotKnown,
    NoManifest,
    AlgorithmNotKnown,
    NotFetched,
    PayloadOxum,

    /// <summary>No problem: it divides errors from warnings.</summary>
    FirstWarning,
    TargetUri,
    ChunkedBody,
    PayloadDigest,
    NotOneMemberARecord,
    ListedTwice,
    ListedWithDot,
    ListedWithStar,
    ListedTwins,
    SystemFile,
}
