namespace Placard.Statiq;

/// <summary>The archive has errors, all of which have been logged. Nothing was written or removed.</summary>
public sealed class ArchiveErrorsException(string folder, int errors)
    : Exception($"The archive in {folder} has {(errors == 1 ? "one error" : $"{errors} errors")}. Nothing was written or removed.");
