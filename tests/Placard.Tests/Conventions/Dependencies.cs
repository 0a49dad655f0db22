using Mono.Cecil;

namespace Placard.Tests.Conventions;

/// <summary>One use of something by a type: of another type, or of a member of one.</summary>
/// <param name="From">The full name of the outermost type that uses it.</param>
/// <param name="To">The full name of the type that is used.</param>
/// <param name="Member">The member that is used; empty where it is the type itself.</param>
public sealed record Dependency(string From, string To, string Member = "")
{
    public override string ToString() => Member.Length == 0 ? $"{From} uses {To}" : $"{From} uses {To}.{Member}";
}

/// <summary>What the compiled code of an assembly uses, regardless of the names in its sources.</summary>
public static class Dependencies
{
    public static IReadOnlyList<Dependency> Of(string assemblyPath)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(assemblyPath);
        return [.. assembly.MainModule.GetTypes().SelectMany(OfType).Where(dependency => dependency.From != dependency.To).Distinct()];
    }

    private static IEnumerable<Dependency> OfType(TypeDefinition type)
    {
        var from = Outermost(type).FullName;
        var types = new List<TypeReference?> { type.BaseType };
        types.AddRange(type.Interfaces.Select(implemented => implemented.InterfaceType));
        types.AddRange(type.Fields.Select(field => field.FieldType));
        types.AddRange(type.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType));
        types.AddRange(type.CustomAttributes.Select(attribute => attribute.AttributeType));
        foreach (var method in type.Methods)
        {
            types.AddRange(Signature(method));
            if (!method.HasBody) continue;
            types.AddRange(method.Body.Variables.Select(variable => variable.VariableType));
            foreach (var instruction in method.Body.Instructions)
            {
                if (instruction.Operand is TypeReference used) types.Add(used);
                if (instruction.Operand is not MemberReference { DeclaringType: { } declaring } member || member is TypeReference) continue;
                types.Add(declaring);
                if (member is MethodReference called) types.AddRange(Signature(called));
                if (member is FieldReference field) types.Add(field.FieldType);
                yield return new Dependency(from, Outermost(declaring).FullName, member.Name);
            }
        }
        foreach (var named in types.SelectMany(Parts)) yield return new Dependency(from, Outermost(named).FullName);
    }

    private static IEnumerable<TypeReference> Signature(MethodReference method) =>
        method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType)
            .Concat(method is GenericInstanceMethod generic ? generic.GenericArguments : []);

    /// <summary>A type and those that it is made of: arguments of generic types, elements of arrays.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type)
    {
        type = type.GetElementType();
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }
}
