import FuzzDriver

FuzzTarget.main([requestTarget])
