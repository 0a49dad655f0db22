using Placard.Outputs.Search;

namespace Placard.Tests.Outputs;

public class SlicePoolTests
{
    /// <summary>Chains of all lengths grow in turn, over many blocks, and take the slices of those that are freed.</summary>
    [Fact]
    public void A_chain_holds_what_was_appended_to_it()
    {
        var random = new Random(11);
        var pool = new SlicePool();
        var chains = new SlicePool.Chain[200];
        var expected = chains.Select(_ => new List<byte>()).ToArray();
        for (var step = 0; step < 20_000; step++)
        {
            var at = random.Next(random.Next(1, chains.Length));
            var bytes = new byte[random.Next(random.Next(1, 400))];
            random.NextBytes(bytes);
            pool.Append(ref chains[at], bytes);
            expected[at].AddRange(bytes);
            if (expected[at].Count < 40_000) continue;
            pool.Free(ref chains[at]);
            expected[at].Clear();
        }
        for (var i = 0; i < chains.Length; i++)
        {
            var copied = new byte[chains[i].Length];
            pool.CopyTo(chains[i], copied);
            Assert.Equal(expected[i], copied);
        }
    }
}
