using Xunit.Sdk;
using Xunit.v3;

// Time and memory are measured for the whole process, so nothing else may run beside a test.
[assembly: Parallelization(Mode = ParallelMode.None)]
