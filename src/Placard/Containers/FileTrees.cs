namespace Placard.Containers;

/// <summary>What can be done with every tree.</summary>
public static class FileTrees
{
    /// <summary>The file of a path; null if there is none.</summary>
    public static TreeFile? Find(this IFileTree tree, string path)
    {
        var (low, high) = (0, tree.Files.Count - 1);
        while (low <= high)
        {
            var middle = low + (high - low) / 2;
            var order = string.CompareOrdinal(tree.Files[middle].Path, path);
            if (order == 0) return tree.Files[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    /// <summary>The bytes of a file that is read whole.</summary>
    /// <param name="most">A longer file is refused with <see cref="ContainerProblemKind.TooLarge"/>.</param>
    /// <param name="problem">Why there are no bytes.</param>
    public static byte[]? ReadBytes(this IFileTree tree, TreeFile file, int most, out ContainerProblem? problem)
    {
        using var bytes = new MemoryStream();
        var isTooLong = file.Length > most;
        problem = null;
        if (!isTooLong) problem = tree.Read(file, stream => isTooLong = !CopyAtMost(stream, bytes, most));
        if (isTooLong) problem = new(ContainerProblemKind.TooLarge, file.Path, null, $"{most} bytes are allowed");
        return problem is null ? bytes.ToArray() : null;
    }

    /// <summary>The files below a folder, with paths relative to it.</summary>
    public static IFileTree Below(this IFileTree tree, string folder) => new SubTree(tree, folder);

    private static bool CopyAtMost(Stream from, MemoryStream to, int most)
    {
        var block = new byte[Math.Min(most + 1L, 64 * 1024)];
        while (from.Read(block) is > 0 and var count)
        {
            if (to.Length + count > most) return false;
            to.Write(block, 0, count);
        }
        return true;
    }
}
