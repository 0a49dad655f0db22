using CsCheck;
using Placard.Tests.Support;

namespace Placard.Tests;

/// <summary>Checks what must be true of every value of a kind, on random values: the same ones in every run unless <c>PLACARD_SEED</c> varies them.</summary>
internal static class Property
{
    /// <param name="count">How many values are tried; <c>PLACARD_TIMES</c> multiplies it.</param>
    public static void Holds<T>(Gen<T> values, Action<T> check, int count = 200)
    {
        for (var i = 0; i < RandomInput.Count(count); i++)
        {
            var random = new PCG(1, (ulong)((RandomInput.Seed * 1_000_003L) + i));
            var seed = random.ToString();
            var value = values.Generate(random, null, out _);
            try
            {
                check(value);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Fails for value {i + 1} of PLACARD_SEED={RandomInput.Seed}: {Check.Print(value)}\n{Smallest(values, check, seed)}", failure);
            }
        }
    }

    /// <summary>Texts of so many of an alphabet's characters, each whole.</summary>
    public static Gen<string> Text(string alphabet, int fewest, int most)
    {
        var characters = alphabet.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        return Gen.Int[0, characters.Length - 1].Select(i => characters[i]).Array[fewest, most].Select(string.Concat);
    }

    /// <summary>The simplest value that fails like the one of this seed, as CsCheck reports it.</summary>
    private static string Smallest<T>(Gen<T> values, Action<T> check, string seed)
    {
        try
        {
            values.Sample(check, seed: seed, iter: 2_000, threads: 1);
            return "";
        }
        catch (CsCheckException simpler)
        {
            return simpler.Message;
        }
    }
}
